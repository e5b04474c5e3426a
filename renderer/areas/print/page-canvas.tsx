/** One page of the preview, drawn when it comes into sight: a print may have hundreds. */
import { useEffect, useRef, useState } from 'react'
import { useText } from '../../i18n.ts'
import { drawPage, type PdfDocument } from './pdf-pages.ts'
import style from './print.module.css'

/** A page is shown at the size of its paper on a usual screen, and smaller where there is no room. */
const DOTS_PER_POINT = 96 / 72
const BEFORE_KNOWN = { width: 794, height: 1123 }

interface Props {
  readonly pdf: PdfDocument
  readonly number: number
}

function useInSight() {
  const ref = useRef<HTMLDivElement>(null)
  const [isInSight, setIsInSight] = useState(false)
  useEffect(() => {
    const element = ref.current
    if (!element) return
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) setIsInSight(true)
      },
      { rootMargin: '400px' },
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return { ref, isInSight }
}

export function PageCanvas({ pdf, number }: Props) {
  const t = useText()
  const canvas = useRef<HTMLCanvasElement>(null)
  const { ref, isInSight } = useInSight()
  const [size, setSize] = useState(BEFORE_KNOWN)
  const [isDrawn, setIsDrawn] = useState(false)
  useEffect(() => {
    if (!isInSight) return
    let isWanted = true
    const draw = async () => {
      const page = await pdf.getPage(number)
      const { width, height } = page.getViewport({ scale: DOTS_PER_POINT })
      if (!isWanted || !canvas.current) return
      setSize({ width, height })
      await drawPage(page, canvas.current, 96 * Math.max(1, window.devicePixelRatio))
      if (isWanted) setIsDrawn(true)
    }
    draw().catch((error: unknown) => {
      // A document that was closed meanwhile is drawn no more: it closes before React takes its pages off the screen.
      if (isWanted && !pdf.loadingTask.destroyed) throw error
    })
    return () => {
      isWanted = false
    }
  }, [pdf, number, isInSight])
  return (
    <div
      ref={ref}
      className={style.page}
      style={{ width: size.width, aspectRatio: `${size.width} / ${size.height}` }}
      data-drawn={isDrawn || undefined}
    >
      <canvas ref={canvas} role="img" aria-label={t('print.page', { number, total: pdf.numPages })} />
    </div>
  )
}
